namespace SocialPipeline.Documents;

/// <summary>Where a value stands: what encloses it, under which name or index, and the lines and columns of the value and of its name.</summary>
internal readonly record struct DocumentPlace(DocumentNode? Parent, string? Name, int Index, int Line, int Column, int NameLine, int NameColumn);
