using System.Data;
using System.Data.Common;
using Dapper;
using Npgsql;

namespace Aufenthalt.Tenancy.Database;

/// <summary>Parameters by position and rows by name; Dapper maps, but does not run anything (design D6).</summary>
internal static class Rows
{
    static Rows()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        SqlMapper.AddTypeHandler(new InstantHandler());
        SqlMapper.AddTypeHandler(new TextsHandler());
    }

    internal static void AddPositional(this NpgsqlParameterCollection parameters, object?[] values)
    {
        foreach (var value in values)
        {
            parameters.Add(new NpgsqlParameter { Value = Storable(value) });
        }
    }

    internal static async Task<IReadOnlyList<T>> ReadRowsAsync<T>(this DbDataReader reader, CancellationToken cancel)
    {
        if (!reader.HasRows)
        {
            return [];
        }

        var rows = new List<T>();
        Func<DbDataReader, T> parse = IsScalar(typeof(T)) ? Scalar<T> : reader.GetRowParser<T>();
        while (await reader.ReadAsync(cancel))
        {
            rows.Add(parse(reader));
        }

        return rows;
    }

    // Dapper's row parser covers records only.
    private static bool IsScalar(Type type) =>
        type == typeof(string) || type == typeof(byte[])
        || (Nullable.GetUnderlyingType(type) ?? type) is { } inner
        && (inner.IsPrimitive || inner == typeof(Guid) || inner == typeof(decimal) || inner == typeof(DateTimeOffset) || inner == typeof(DateOnly));

    private static T Scalar<T>(DbDataReader reader) => reader.IsDBNull(0) ? default! : reader.GetFieldValue<T>(0);

    // timestamptz takes UTC only; an absent value is SQL null.
    private static object Storable(object? value) => value switch
    {
        null => DBNull.Value,
        DateTimeOffset instant => instant.UtcDateTime,
        TenantEnvironment environment => environment.Name(),
        _ => value,
    };

    private sealed class InstantHandler : SqlMapper.TypeHandler<DateTimeOffset>
    {
        public override DateTimeOffset Parse(object value) => value switch
        {
            DateTimeOffset instant => instant,
            DateTime instant => new DateTimeOffset(DateTime.SpecifyKind(instant, DateTimeKind.Utc)),
            _ => throw new InvalidCastException($"{value.GetType()} is no instant."),
        };

        public override void SetValue(IDbDataParameter parameter, DateTimeOffset value) => parameter.Value = value.UtcDateTime;
    }

    // Npgsql names the type of an array column System.Array; the handler lets a record say string[].
    private sealed class TextsHandler : SqlMapper.TypeHandler<string[]>
    {
        public override string[] Parse(object value) => (string[])value;

        public override void SetValue(IDbDataParameter parameter, string[]? value) => parameter.Value = value;
    }
}
