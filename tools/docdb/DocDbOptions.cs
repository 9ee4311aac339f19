using System.Globalization;

namespace EspaceFamille.DocDb;

/// <summary>The command line options.</summary>
internal sealed record DocDbOptions(int Port, string Data, string? Users, bool ListensAnywhere)
{
    public const string Usage = "usage: EspaceFamille.DocDb --port PORT --data FOLDER [--users FILE [--listen any]]";

    /// <summary>Why the options are rejected; null when they are valid.</summary>
    public string? Refusal =>
        ListensAnywhere && Users is null
            ? "--listen any requires --users FILE: without users, every client that reaches the port can read and write everything"
            : null;

    /// <summary>Null when something is missing, unknown or not a number.</summary>
    public static DocDbOptions? Parse(IReadOnlyList<string> arguments)
    {
        int? port = null;
        string? data = null, users = null;
        var anywhere = false;
        for (var i = 0; i < arguments.Count; i += 2)
        {
            if (i + 1 == arguments.Count) return null;
            if (arguments[i] == "--data") data = arguments[i + 1];
            else if (arguments[i] == "--users") users = arguments[i + 1];
            else if (arguments[i] == "--listen" && arguments[i + 1] is "any" or "loopback") anywhere = arguments[i + 1] == "any";
            else if (
                arguments[i] == "--port"
                    && ushort.TryParse(arguments[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                port = number;
            else return null;
        }

        return port is { } given && data is { Length: > 0 } ? new DocDbOptions(given, data, users, anywhere) : null;
    }
}
