using System.Data;
using System.Globalization;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;

namespace SocialPipeline.Host.Storage;

/// <summary>How values lie in both databases: <c>snake_case</c> columns, moments in UTC, lists of sentences as JSON text.</summary>
internal static class DapperConventions
{
    private static readonly Lock Once = new();
    private static bool Applied;

    public static void Apply()
    {
        lock (Once)
        {
            if (Applied)
            {
                return;
            }

            DefaultTypeMap.MatchNamesWithUnderscores = true;

            // The built-in map of DateTimeOffset would win over the handler.
            SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
            SqlMapper.RemoveTypeMap(typeof(DateTimeOffset?));
            SqlMapper.AddTypeHandler(new MomentHandler());
            SqlMapper.AddTypeHandler(new SentencesHandler());
            Applied = true;
        }
    }

    /// <summary>PostgreSQL has a type for moments; SQLite keeps ISO 8601 text of one width, which sorts as time does.</summary>
    private sealed class MomentHandler : SqlMapper.TypeHandler<DateTimeOffset>
    {
        private const string Format = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

        public override void SetValue(IDbDataParameter parameter, DateTimeOffset value) => parameter.Value = parameter is SqliteParameter
            ? value.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture)
            : value.ToUniversalTime();

        public override DateTimeOffset Parse(object value) => value switch
        {
            DateTime moment => new DateTimeOffset(DateTime.SpecifyKind(moment, DateTimeKind.Utc)),
            string text => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
            _ => throw new DataException($"A moment was expected, {value.GetType().Name} was found."),
        };
    }

    private sealed class SentencesHandler : SqlMapper.TypeHandler<Sentences>
    {
        public override void SetValue(IDbDataParameter parameter, Sentences? value) => parameter.Value = JsonSerializer.Serialize(value?.Items ?? []);

        public override Sentences Parse(object value) => new(JsonSerializer.Deserialize<List<string>>((string)value) ?? []);
    }
}
