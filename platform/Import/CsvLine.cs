using System.Globalization;
using EspaceFamille.Contracts;

namespace EspaceFamille.Platform;

/// <summary>One line of a file, read column by column. An invalid value is recorded as an error and replaced by a placeholder.</summary>
public sealed class CsvLine
{
    private const int MaxLength = 200;
    private const int FirstYear = 1900, LastYear = 2199;
    private readonly string _file;
    private readonly int _number;
    private readonly Dictionary<string, string> _values;
    private readonly ImportErrors _errors;

    internal CsvLine(string file, int number, Dictionary<string, string> values, ImportErrors errors, ImportedIds ids) =>
        (_file, _number, _values, _errors, Ids) = (file, number, values, errors, ids);

    public bool Failed { get; private set; }

    public int Number => _number;

    /// <inheritdoc cref="CsvImport.Ids"/>
    public ImportedIds Ids { get; }

    /// <summary>Records an error of a column, or of the line as a whole, with the message of the rule that it breaks.</summary>
    public void Refuse(string? column, string message)
    {
        Failed = true;
        _errors.Add(_file, _number, column, message);
    }

    /// <summary>Records an error of a column as a whole, at the header.</summary>
    public void RefuseColumn(string column, string message)
    {
        Failed = true;
        _errors.Add(_file, 1, column, message);
    }

    public bool HasColumn(string column) => _values.ContainsKey(column);

    public string? Optional(string column)
    {
        if (!_values.TryGetValue(column, out var raw))
        {
            Failed = true;
            _errors.Add(_file, 1, column, "la colonne est absente.", breaks: true);
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
        if (_values.ContainsKey(column) && !Failed)
            Refuse(column, "une valeur est attendue.");
        return "";
    }

    /// <summary>The value as it is written, for a message about it; empty where there is none.</summary>
    public string Raw(string column) => _values.GetValueOrDefault(column, "").Trim();

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

    /// <summary>A day from 1900 to 2199; <c>default</c> for an invalid one.</summary>
    public DateOnly Day(string column)
    {
        var value = Text(column);
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            if (day.Year is >= FirstYear and <= LastYear)
                return day;
            Refuse(column, $"« {value} » n’est pas une date possible.");
        }
        else if (value.Length > 0)
        {
            Refuse(column, $"« {value} » n’est pas une date de la forme 2026-09-01.");
        }

        return default;
    }

    public DateOnly? OptionalDay(string column) => Optional(column) is null ? null : Day(column);

    /// <summary>The first and the last day of a period, both inclusive.</summary>
    public (DateOnly From, DateOnly To) Period(string from, string to)
    {
        var period = (From: Day(from), To: Day(to));
        if (!Failed && period.From > period.To)
            Refuse(to, $"la fin ({Raw(to)}) précède le début ({Raw(from)}).");
        return period;
    }

    public int Count(string column)
    {
        var value = Text(column);
        if (int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count))
            return count;
        if (value.Length > 0)
            Refuse(column, $"« {value} » n’est pas un nombre entier.");
        return default;
    }

    /// <summary>A code that another file defines.</summary>
    public string Reference(string column, ImportCodes codes)
    {
        var value = Text(column);
        if (value.Length == 0 || codes.Contains(value))
            return value;
        Failed = true;
        _errors.AddUnknown(_file, _number, column, value, codes.File);
        return value;
    }
}
