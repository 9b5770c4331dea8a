namespace FreepikSandbox;

/// <summary>A request as it came.</summary>
/// <param name="Method">Its method.</param>
/// <param name="Path">Its path.</param>
/// <param name="Query">Its query.</param>
/// <param name="Headers">Its headers.</param>
public sealed record CallSeen(string Method, string Path, IReadOnlyDictionary<string, string> Query, IReadOnlyDictionary<string, string> Headers);
