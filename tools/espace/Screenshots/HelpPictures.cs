using System.Text.RegularExpressions;

namespace EspaceFamille.Tool.Screenshots;

/// <summary>The pictures that the help pages show: each has the name of a screen of the browser stories.</summary>
internal static partial class HelpPictures
{
    /// <summary>Copies each picture that a help page shows from the screens; returns how many.</summary>
    /// <exception cref="Failure">A page shows a screen of which no story took a picture.</exception>
    public static int Replace(string helpFolder, string screens)
    {
        var names = Directory.EnumerateFiles(helpFolder, "*.md").SelectMany(page => Picture().Matches(File.ReadAllText(page)))
            .Select(picture => picture.Groups["name"].Value).Distinct(StringComparer.Ordinal).ToList();
        if (names.Find(name => !File.Exists(Path.Combine(screens, name))) is { } missing)
            throw new Failure($"no story took the picture {missing} of a help page");
        foreach (var name in names)
            File.Copy(Path.Combine(screens, name), Path.Combine(helpFolder, name), overwrite: true);
        return names.Count;
    }

    [GeneratedRegex(@"!\[[^\]]*\]\((?<name>[^)]+\.webp)\)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Picture();
}
