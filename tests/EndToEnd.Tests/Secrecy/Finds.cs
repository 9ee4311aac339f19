using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace EspaceFamille.EndToEnd.Tests.Secrecy;

/// <summary>Looks for words where they must not be.</summary>
internal static class Finds
{
    private const int Shown = 80;

    public static Regex Any(IEnumerable<string> words) =>
        new(string.Join('|', words.Select(Regex.Escape)), RegexOptions.CultureInvariant, TimeSpan.FromMinutes(1));

    public static void None(Regex words, string text, string where) => None(words.Match(text), text, where);

    public static void None(WordSearch words, string text, string where) => None(words.FirstIn(text), text, where);

    /// <summary>No file of the folder holds these bytes. Pipes and sockets, which hold nothing, are empty files here.</summary>
    public static void NoFile(byte[] bytes, string folder)
    {
        var files = new DirectoryInfo(folder)
            .EnumerateFiles(
                "*",
                new EnumerationOptions
                {
                    RecurseSubdirectories = true,
                    IgnoreInaccessible = true,
                    AttributesToSkip = FileAttributes.ReparsePoint
                });
        foreach (var file in files.Where(file => file.Length > 0 && file.Extension != ".lock"))
            Assert.False(
                Read(file.FullName).AsSpan().IndexOf(bytes) >= 0, $"{file.FullName} holds in clear: {Encoding.UTF8.GetString(bytes)}");
    }

    public static async Task<string> TextAsync(string file)
    {
        using var reader = new StreamReader(Open(file));
        return await reader.ReadToEndAsync();
    }

    private static void None(Match found, string text, string where) =>
        Assert.False(found.Success, found.Success ? $"{where} holds \"{found.Value}\": …{Around(text, found)}…" : "");

    private static byte[] Read(string file)
    {
        try
        {
            using var stream = Open(file);
            using var all = new MemoryStream();
            stream.CopyTo(all);
            return all.ToArray();
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return [];
        }
    }

    private static FileStream Open(string file) => new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    private static string Around(string text, Match found)
    {
        var start = Math.Max(0, found.Index - Shown);
        return new StringBuilder(text, start, Math.Min(text.Length - start, found.Length + (2 * Shown)), 400).Replace('\n', ' ').ToString();
    }
}
