namespace SocialPipeline.Host.Storage;

/// <summary>Something that is kept cannot be reached or is not as it should be.</summary>
internal sealed class StorageException(string message, Exception? inner = null) : SocialPipelineException(message, inner);
