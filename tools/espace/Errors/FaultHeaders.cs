namespace EspaceFamille.Tool.Errors;

/// <summary>The headers that MassTransit adds to a message that it moves to an error queue.</summary>
internal static class FaultHeaders
{
    public const string ExceptionType = "MT-Fault-ExceptionType";
    public const string Timestamp = "MT-Fault-Timestamp";

    /// <summary>Set by the broker on a message that it moved itself.</summary>
    public const string DeadLetterReason = "x-first-death-reason";
    private const string Prefix = "MT-Fault-";
    private const string Reason = "MT-Reason";

    private static readonly Dictionary<string, object?> NoHeaders = [];

    /// <summary>The headers as they were before the fault.</summary>
    public static Dictionary<string, object?> Without(IDictionary<string, object?>? headers) => (headers ?? NoHeaders)
        .Where(header => header.Key != Reason && !header.Key.StartsWith(Prefix, StringComparison.Ordinal))
        .ToDictionary(header => header.Key, header => header.Value, StringComparer.Ordinal);
}
