using Microsoft.Data.Sqlite;

namespace EspaceFamille.DocDb.Storage;

/// <summary>One connection to the file with its prepared statements; not thread-safe.</summary>
internal sealed class Session : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);

    public Session(string path)
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 30 };
        _connection = new SqliteConnection(settings.ConnectionString);
        _connection.Open();
        Execute(Schema.Pragmas);
    }

    /// <summary>Runs a statement whose parameters are called $1, $2 and so on.</summary>
    public void Execute(string sql, params ReadOnlySpan<object> values) => Prepare(sql, values).ExecuteNonQuery();

    /// <summary>Null when there is no row.</summary>
    public object? Scalar(string sql, params ReadOnlySpan<object> values) => Prepare(sql, values).ExecuteScalar();

    public long Number(string sql, params ReadOnlySpan<object> values) => (long)(Scalar(sql, values) ?? 0L);

    public SqliteDataReader Query(string sql, params ReadOnlySpan<object> values) => Prepare(sql, values).ExecuteReader();

    public void Dispose()
    {
        foreach (var command in _prepared.Values) command.Dispose();
        _connection.Dispose();
    }

    private SqliteCommand Prepare(string sql, ReadOnlySpan<object> values)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = _connection.CreateCommand();
#pragma warning disable CA2100 // Every statement is a constant of this project; values go by parameter.
            command.CommandText = sql;
#pragma warning restore CA2100
            for (var i = 0; i < values.Length; i++) command.Parameters.Add(new SqliteParameter { ParameterName = $"${i + 1}" });
            _prepared.Add(sql, command);
        }

        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
        return command;
    }
}
