using System.Globalization;

namespace EspaceFamille.DocDb;

/// <summary>What the command line says.</summary>
internal sealed record DocDbOptions(int Port, string Data)
{
    public const string Usage = "usage: EspaceFamille.DocDb --port PORT --data FOLDER";

    /// <summary>Null when something is missing, unknown or not a number.</summary>
    public static DocDbOptions? Parse(IReadOnlyList<string> arguments)
    {
        int? port = null;
        string? data = null;
        for (var i = 0; i < arguments.Count; i += 2)
        {
            if (i + 1 == arguments.Count) return null;
            if (arguments[i] == "--data") data = arguments[i + 1];
            else if (arguments[i] == "--port" && ushort.TryParse(arguments[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) port = number;
            else return null;
        }

        return port is { } given && data is { Length: > 0 } ? new DocDbOptions(given, data) : null;
    }
}
