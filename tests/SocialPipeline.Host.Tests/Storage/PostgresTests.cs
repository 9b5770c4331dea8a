using Xunit;

namespace SocialPipeline.Host.Storage;

/// <summary>The tests that share one PostgreSQL server, each in a database of its own.</summary>
[CollectionDefinition(Name)]
public sealed class PostgresTests : ICollectionFixture<PostgresServer>
{
    public const string Name = "PostgreSQL";
}
