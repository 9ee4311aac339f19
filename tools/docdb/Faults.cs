using System.Net.Sockets;
using Microsoft.Data.Sqlite;

namespace EspaceFamille.DocDb;

/// <summary>Why the process ends, where an operator can change it.</summary>
internal static class Faults
{
    /// <summary>Null for a bug.</summary>
    public static string? Describe(Exception failure) => failure switch
    {
        SqliteException => $"the databases cannot be used: {failure.Message}",
        SocketException => $"the port cannot be listened at: {failure.Message}",
        IOException or InvalidDataException or UnauthorizedAccessException => failure.Message,
        _ => null,
    };
}
