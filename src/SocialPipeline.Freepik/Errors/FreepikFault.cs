namespace SocialPipeline.Freepik.Errors;

/// <summary>One parameter that the API or the client does not accept.</summary>
/// <param name="Parameter">Its name on the wire.</param>
/// <param name="Reason">What is wrong with it.</param>
public sealed record FreepikFault(string Parameter, string Reason);
