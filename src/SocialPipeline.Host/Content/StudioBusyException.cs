namespace SocialPipeline.Host.Content;

/// <summary>As many sets are being made and waiting as the options allow.</summary>
internal sealed class StudioBusyException(ContentOptions options)
    : SocialPipelineException(FormattableString.Invariant($"{options.MaxSetsAtOnce} sets are being made and {options.MaxSetsWaiting} are waiting, which is all that is allowed. Nothing was started; try again in a few seconds."));
