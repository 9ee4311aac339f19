using System.Security.Cryptography;
using System.Text;
using CsvHelper;
using EspaceFamille.Contracts;

namespace EspaceFamille.Platform;

/// <summary>
/// Reads a folder of CSV files (UTF-8, ';' between values, a header that names the columns), one line at a time. It records every
/// error with its position and continues, so that one run reports everything that must be corrected, before anything is written. A
/// file may be read again; that its bytes have changed in between is an error.
/// </summary>
public sealed class CsvImport(string directory, string town)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly ImportErrors _errors = new();
    private readonly Dictionary<string, string> _digests = new(StringComparer.Ordinal);

    /// <summary>The ids of what the files describe.</summary>
    public ImportedIds Ids { get; } = new(town);

    public bool IsValid => _errors.IsEmpty;

    public IReadOnlyList<ImportError> Errors => _errors.All;

    /// <summary>The SHA-256 of every file that was read, by name.</summary>
    public IReadOnlyDictionary<string, string> Digests => _digests;

    /// <summary>Records an error of a file as a whole, or of one of its lines.</summary>
    public void Refuse(string file, int line, string? column, string message) => _errors.Add(file, line, column, message);

    /// <summary>For a file that a town need not have; its absence is no error.</summary>
    public bool Has(string file) => File.Exists(Path.Combine(directory, file));

    /// <summary>The lines of a file that can be parsed, read while they are enumerated.</summary>
    public IEnumerable<CsvLine> Lines(string file)
    {
        if (TextOf(file) is not { } text)
            yield break;
        using var csv = CsvReader.FromText(text, Format(file));
        string[]? columns = null;
        while (csv.Read())
        {
            columns ??= [.. csv.Headers];
            if (columns.GroupBy(column => column, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
            {
                _errors.Add(file, 1, twice.Key, "la colonne figure deux fois dans l’en-tête.", breaks: true);
                yield break;
            }

            yield return new CsvLine(
                file, (int)csv.LineNumber, columns.ToDictionary(column => column, csv.GetString, StringComparer.Ordinal), _errors, Ids);
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

    private string? TextOf(string file)
    {
        var path = Path.Combine(directory, file);
        if (!File.Exists(path))
        {
            _errors.Add(file, 0, null, "le fichier est absent.", breaks: true);
            return null;
        }

        var bytes = File.ReadAllBytes(path);
        var digest = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (!_digests.TryAdd(file, digest) && _digests[file] != digest)
        {
            _errors.Add(file, 0, null, "le fichier a changé pendant l’importation : relancez-la.", breaks: true);
            return null;
        }

        try
        {
            // Some systems write accents as signs of their own: names and codes are compared composed (NFC).
            var text = SpreadsheetTraces.Remove(Strict.GetString(bytes).TrimStart('\uFEFF').Normalize(NormalizationForm.FormC));
            if (text.Trim().Length > 0)
                return text;
            _errors.Add(file, 0, null, "le fichier est vide : sa première ligne nomme ses colonnes.", breaks: true);
            return null;
        }
        catch (DecoderFallbackException)
        {
            var unreadable = UnreadableBytes.Find(bytes);
            _errors.Add(file, unreadable.Line, unreadable.Column, UnreadableBytes.Message, breaks: true);
            return null;
        }
    }

    private CsvReaderOptions Format(string file) => new()
    {
        Separator = ';',
        AllowLineBreaksInQuotes = false,
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Skip,
        FieldCountMismatch = CsvFieldCountHandling.Skip,
        OnMalformedRecord = bad => _errors.Add(
            file, (int)bad.LineNumber, null, bad.Reason == CsvMalformedReason.FieldCountMismatch
                ? "la ligne n’a pas autant de valeurs que l’en-tête."
                : "un guillemet est mal placé.", breaks: true),
    };
}
