namespace EspaceFamille.DocDb.Users;

/// <summary>Takes SCRAM's messages apart: attributes of one letter, separated by commas.</summary>
internal static class ScramText
{
    /// <summary>The value of the attribute that must stand at this place.</summary>
    /// <exception cref="FormatException">Another stands there, or none.</exception>
    public static string Attribute(IReadOnlyList<string> parts, int at, char name) =>
        at < parts.Count && parts[at] is [var letter, '=', .. var value] && letter == name
            ? value
            : throw new FormatException($"'{name}=' is missing.");

    /// <summary>=2C stands for a comma and =3D for an equals sign; any other use of = is wrong.</summary>
    public static string Name(string escaped)
    {
        var name = escaped.Replace("=2C", ",", StringComparison.Ordinal);
        if (name.Replace("=3D", "", StringComparison.Ordinal).Contains('=', StringComparison.Ordinal))
            throw new FormatException("The name is wrongly escaped.");
        return name.Replace("=3D", "=", StringComparison.Ordinal);
    }
}
