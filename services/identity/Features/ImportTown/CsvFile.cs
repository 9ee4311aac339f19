using System.Text;
using CsvHelper;

namespace EspaceFamille.Identity.Features.ImportTown;

/// <summary>Reads a file of the town: UTF-8, semicolons, a header that names the columns, one line for each thing.</summary>
internal static class CsvFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static IReadOnlyList<CsvLine> Read(string directory, string file, string[] columns, ICollection<ImportError> errors)
    {
        var path = Path.Combine(directory, file);
        if (!File.Exists(path))
        {
            errors.Add(new ImportError(file, 0, null, "le fichier est absent."));
            return [];
        }

        try
        {
            using var csv = CsvReader.FromText(File.ReadAllText(path, Strict), Options(file, errors));
            return Read(csv, file, columns, errors);
        }
        catch (DecoderFallbackException)
        {
            errors.Add(new ImportError(file, 0, null, "le fichier n’est pas en UTF-8."));
            return [];
        }
    }

    private static CsvReaderOptions Options(string file, ICollection<ImportError> errors) => new()
    {
        Separator = ';',
        AllowLineBreaksInQuotes = false,
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Skip,
        FieldCountMismatch = CsvFieldCountHandling.Skip,
        OnMalformedRecord = bad => errors.Add(new ImportError(file, (int)bad.LineNumber, null, bad.Reason == CsvMalformedReason.FieldCountMismatch
            ? "la ligne n’a pas autant de valeurs que l’en-tête."
            : "un guillemet est mal placé.")),
    };

    private static List<CsvLine> Read(CsvReader csv, string file, string[] columns, ICollection<ImportError> errors)
    {
        string[] missing = [.. columns.Except(csv.Headers, StringComparer.Ordinal)];
        foreach (var column in missing)
            errors.Add(new ImportError(file, 1, column, "la colonne est absente."));
        var lines = new List<CsvLine>();
        while (missing.Length == 0 && csv.Read())
            lines.Add(new CsvLine(file, (int)csv.LineNumber, columns.ToDictionary(column => column, csv.GetString, StringComparer.Ordinal), errors));
        return lines;
    }
}
