using System.Globalization;
using CsvHelper;
using Spectre.Console;

namespace EspaceFamille.Platform;

/// <summary>
/// Reads a folder of CSV files (UTF-8, ';' between fields, one header line). It collects every error with its file and
/// line, so that an import can refuse all of it before it writes anything.
/// </summary>
public sealed class CsvImport(string directory)
{
    private static readonly CsvReaderOptions Format = new()
    {
        Separator = ';',
        HasHeader = true,
        TrimWhitespace = true,
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Throw,
        IncludeValuesInExceptions = false,
    };

    private readonly List<string> _errors = [];

    /// <summary>In French, one line an error: file, line, column and what is wrong.</summary>
    public IReadOnlyList<string> Errors => _errors;

    /// <summary>The rows of a file. A row with an error is left out, and the error kept.</summary>
    public IReadOnlyList<T> Read<T>(string file, Func<ImportRow, T> parse)
    {
        var path = Path.Combine(directory, file);
        if (!File.Exists(path))
        {
            _errors.Add($"{file} : ce fichier manque.");
            return [];
        }

        var rows = new List<T>();
        using var csv = CsvReader.FromFile(path, Format, FileOptions.SequentialScan);
        try
        {
            while (csv.Read())
            {
                var row = new ImportRow(csv, file, _errors);
                var value = parse(row);
                if (!row.Failed)
                    rows.Add(value);
            }
        }
        catch (CsvFormatException)
        {
            _errors.Add($"{file}, ligne {csv.LineNumber} : cette ligne n’est pas du CSV.");
        }

        return rows;
    }

    /// <summary>Runs an action for each item, several at once, under a progress bar where somebody watches.</summary>
    public static Task WriteAsync<T>(string label, IReadOnlyCollection<T> items, Func<T, CancellationToken, Task> write, CancellationToken cancel) =>
        AnsiConsole.Progress().StartAsync(async progress =>
        {
            var task = progress.AddTask(Markup.Escape(label), maxValue: Math.Max(1, items.Count));
            await Parallel.ForEachAsync(items, new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = cancel }, async (item, token) =>
            {
                await write(item, token);
                task.Increment(1);
            });
        });

    /// <summary>Prints the errors and answers the exit code of bad input.</summary>
    public int Refuse()
    {
        foreach (var error in _errors)
            Console.Error.WriteLine(error);
        Console.Error.WriteLine($"{_errors.Count} erreur(s) : rien n’a été importé.");
        return 65;
    }
}

/// <summary>One row. Each reading of a field names what is wrong with it, and goes on with a stand-in.</summary>
public sealed class ImportRow(CsvReader csv, string file, ICollection<string> errors)
{
    public bool Failed { get; private set; }

    public string? Optional(string column)
    {
        if (csv.TryGetFieldIndex(column, out var index) && index < csv.FieldCount)
            return csv.GetString(index) is { Length: > 0 } text ? text : null;
        Fail(column, "cette colonne manque");
        return null;
    }

    public string Text(string column)
    {
        if (Optional(column) is { } text)
            return text;
        if (!Failed)
            Fail(column, "une valeur est nécessaire");
        return "";
    }

    public DateOnly Day(string column) => Parse(column, Text(column), ParseDay, "une date s’écrit année-mois-jour, par exemple 2026-12-17");

    public DateOnly? OptionalDay(string column) => Optional(column) is null ? null : Day(column);

    public int Number(string column) =>
        Parse<int>(column, Text(column), text => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null, "un nombre entier est attendu");

    public T Choice<T>(string column)
        where T : struct, Enum =>
        Parse(column, Text(column), ParseChoice<T>, $"les valeurs possibles sont {string.Join(", ", Enum.GetNames<T>())}");

    /// <summary>Several of them, with a space between.</summary>
    public IReadOnlyList<T> Choices<T>(string column)
        where T : struct, Enum =>
        [.. (Optional(column) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(text => Parse(column, text, ParseChoice<T>, $"les valeurs possibles sont {string.Join(", ", Enum.GetNames<T>())}"))];

    /// <summary>A code that must be known.</summary>
    public string Reference(string column, IReadOnlySet<string> known)
    {
        var code = Text(column);
        if (code.Length > 0 && !known.Contains(code))
            Fail(column, $"« {code} » n’existe pas");
        return code;
    }

    /// <summary>Says that a field is wrong, in the words of the rule that it breaks.</summary>
    public void Fail(string column, string message)
    {
        Failed = true;
        errors.Add($"{file}, ligne {csv.LineNumber}, colonne {column} : {message}.");
    }

    private T Parse<T>(string column, string text, Func<string, T?> parse, string rule)
        where T : struct
    {
        if (parse(text) is { } value)
            return value;
        if (text.Length > 0)
            Fail(column, rule);
        return default;
    }

    private static DateOnly? ParseDay(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static T? ParseChoice<T>(string text)
        where T : struct, Enum =>
        Enum.TryParse<T>(text, ignoreCase: false, out var value) && Enum.IsDefined(value) ? value : null;
}
