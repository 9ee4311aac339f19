using System.Globalization;
using System.Net.Mail;
using EspaceFamille.Contracts;

namespace EspaceFamille.Platform;

/// <summary>One line of a file, read column by column. An invalid value is recorded as an error and replaced by a placeholder.</summary>
public sealed class CsvLine(
    string file, int number, IReadOnlyDictionary<string, string> values, ICollection<ImportError> errors, ImportedIds ids)
{
    private const int MaxLength = 200;

    public bool Failed { get; private set; }

    public int Number => number;

    /// <inheritdoc cref="CsvImport.Ids"/>
    public ImportedIds Ids => ids;

    /// <summary>Records an error of a column, or of the line as a whole, with the message of the rule that it breaks.</summary>
    public void Refuse(string? column, string message) => Note(new ImportError(file, number, column, message));

    public string? Optional(string column)
    {
        if (!values.TryGetValue(column, out var raw))
        {
            Note(new ImportError(file, 1, column, "la colonne est absente."));
            return null;
        }

        var value = raw.Trim();
        if (value.Length <= MaxLength && !value.Any(char.IsControl))
            return value.Length == 0 ? null : value;
        Refuse(column, $"la valeur dépasse {MaxLength} caractères ou contient un caractère invisible.");
        return null;
    }

    public string Text(string column)
    {
        if (Optional(column) is { } value)
            return value;
        if (values.ContainsKey(column))
            Refuse(column, "une valeur est attendue.");
        return "";
    }

    public string OneOf(string column, IReadOnlyCollection<string> known)
    {
        var value = Text(column);
        if (value.Length > 0 && !known.Contains(value, StringComparer.Ordinal))
            Refuse(column, $"« {value} » n’est pas connu (valeurs possibles : {string.Join(", ", known)}).");
        return value;
    }

    public T Choice<T>(string column)
        where T : struct, Enum => Enum.TryParse<T>(OneOf(column, Enum.GetNames<T>()), out var value) ? value : default;

    /// <summary>Several values, separated by spaces.</summary>
    public IReadOnlyList<T> Choices<T>(string column)
        where T : struct, Enum
    {
        var names = (Optional(column) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var name in names.Except(Enum.GetNames<T>(), StringComparer.Ordinal))
            Refuse(column, $"« {name} » n’est pas connu (valeurs possibles : {string.Join(", ", Enum.GetNames<T>())}).");
        return [.. names.Intersect(Enum.GetNames<T>(), StringComparer.Ordinal).Select(Enum.Parse<T>)];
    }

    public DateOnly Day(string column)
    {
        var value = Text(column);
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        if (value.Length > 0)
            Refuse(column, $"« {value} » n’est pas une date de la forme 2026-09-01.");
        return default;
    }

    public DateOnly? OptionalDay(string column) => Optional(column) is null ? null : Day(column);

    public int Count(string column)
    {
        var value = Text(column);
        if (int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count))
            return count;
        if (value.Length > 0)
            Refuse(column, $"« {value} » n’est pas un nombre entier.");
        return default;
    }

    public string Email(string column)
    {
        var value = Text(column);
        if (value.Length > 0 && !(MailAddress.TryCreate(value, out var address) && address.Address == value))
            Refuse(column, $"« {value} » n’est pas une adresse électronique.");
        return value;
    }

    /// <summary>A code that another file defines.</summary>
    public string Reference(string column, IReadOnlySet<string> codes, string definedIn)
    {
        var value = Text(column);
        if (value.Length > 0 && !codes.Contains(value))
            Refuse(column, $"« {value} » n’existe pas dans {definedIn}.");
        return value;
    }

    private void Note(ImportError error)
    {
        Failed = true;
        errors.Add(error);
    }
}
