using System.Globalization;
using System.Text;
using CsvHelper;
using EspaceFamille.Contracts;
using Spectre.Console;

namespace EspaceFamille.Platform;

/// <summary>What is wrong, and where: the line is counted from 1 with the header; 0 is the file itself. The message is French.</summary>
public sealed record ImportError(string File, int Line, string? Column, string Message)
{
    public override string ToString() => Line == 0
        ? $"{File} : {Message}"
        : string.Create(CultureInfo.InvariantCulture, $"{File}, ligne {Line}{(Column is null ? "" : $", colonne {Column}")} : {Message}");
}

/// <summary>
/// Reads a folder of CSV files (UTF-8, ';' between values, a header that names the columns). It records every error with
/// its position and continues, so that one run reports everything that must be corrected, before anything is written.
/// </summary>
public sealed class CsvImport(string directory, string town)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly HashSet<ImportError> _errors = [];

    /// <summary>The ids of what the files describe.</summary>
    public ImportedIds Ids { get; } = new(town);

    public IReadOnlyList<ImportError> Errors =>
        [.. _errors.OrderBy(error => error.File, StringComparer.Ordinal).ThenBy(error => error.Line)];

    /// <summary>The lines of a file that can be parsed.</summary>
    public IReadOnlyList<CsvLine> Lines(string file)
    {
        var path = Path.Combine(directory, file);
        if (!File.Exists(path))
        {
            _errors.Add(new ImportError(file, 0, null, "le fichier est absent."));
            return [];
        }

        try
        {
            using var csv = CsvReader.FromText(File.ReadAllText(path, Strict), Format(file));
            var lines = new List<CsvLine>();
            while (csv.Read())
                lines.Add(
                    new CsvLine(
                        file, (int)csv.LineNumber, csv.Headers.ToDictionary(
                            column => column, csv.GetString, StringComparer.Ordinal), _errors, Ids));
            return lines;
        }
        catch (DecoderFallbackException)
        {
            _errors.Add(new ImportError(file, 0, null, "le fichier n’est pas en UTF-8."));
            return [];
        }
    }

    /// <summary>The parsed lines of a file; a line with an error is omitted, and the error recorded.</summary>
    public IReadOnlyList<T> Read<T>(string file, Func<CsvLine, T> parse) =>
        [.. Lines(file).Select(line => (line, Value: parse(line))).Where(read => !read.line.Failed).Select(read => read.Value)];

    /// <summary>Prints the errors and returns the exit code of invalid input (EX_DATAERR).</summary>
    public int Refuse()
    {
        foreach (var error in Errors)
            Console.Error.WriteLine(error);
        Console.Error.WriteLine("Rien n’a été importé.");
        return 65;
    }

    /// <summary>Runs an action for each item, several at once, with a progress bar in a terminal.</summary>
    public static async Task WriteAsync<T>(
        string label, IReadOnlyCollection<T> items, Func<T, CancellationToken, Task> write, CancellationToken cancel)
    {
        Task EachAsync(Action done) =>
            Parallel.ForEachAsync(
                items, new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = cancel }, async (item, token) =>
        {
            await write(item, token);
            done();
        });
        if (AnsiConsole.Profile.Out.IsTerminal)
            await AnsiConsole.Progress().StartAsync(progress =>
            {
                var bar = progress.AddTask(Markup.Escape(label), maxValue: Math.Max(1, items.Count));
                return EachAsync(() => bar.Increment(1));
            });
        else
            await EachAsync(() => { });
        Console.WriteLine($"{label} : {items.Count}");
    }

    private CsvReaderOptions Format(string file) => new()
    {
        Separator = ';',
        AllowLineBreaksInQuotes = false,
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Skip,
        FieldCountMismatch = CsvFieldCountHandling.Skip,
        OnMalformedRecord = bad =>
            _errors.Add(new ImportError(file, (int)bad.LineNumber, null, bad.Reason == CsvMalformedReason.FieldCountMismatch
            ? "la ligne n’a pas autant de valeurs que l’en-tête."
            : "un guillemet est mal placé.")),
    };
}
