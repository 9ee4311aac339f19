using System.Collections.Frozen;
using System.Text;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Portal.Content;

/// <summary>
/// The town's news, practical information, help pages and règlement intérieur, read from its files once at startup. An address selects
/// one of these and never a file.
/// </summary>
internal sealed class TownContent
{
    internal static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly FrozenDictionary<string, Article> _news;

    /// <exception cref="InvalidDataException">The unreadable files, each with its reason.</exception>
    public TownContent(IOptions<PortalOptions> options)
    {
        var shipped = Path.Combine(AppContext.BaseDirectory, "Content");
        var folder = options.Value.ContentFolder ?? shipped;
        var faults = new List<string>();
        News =
        [
            .. Read(folder, ArticleKind.News, faults)
                .OrderByDescending(article => article.Date).ThenBy(article => article.Slug, StringComparer.Ordinal),
        ];
        Practical = [.. Read(folder, ArticleKind.Practical, faults).OrderBy(article => article.Slug, StringComparer.Ordinal)];
        Rules = BylawsFiles.Read(folder, faults);
        Pictures = HelpFiles.ReadPictures([shipped, folder], faults);
        Help = HelpFiles.Read([shipped, folder], Pictures, faults);
        if (faults.Count > 0)
            throw new InvalidDataException(string.Join('\n', faults.Prepend("Portal:ContentFolder cannot be shown:")));
        _news = News.ToFrozenDictionary(article => article.Slug, StringComparer.Ordinal);
    }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<Article> News { get; }

    /// <summary>In the order of the files' names.</summary>
    public IReadOnlyList<Article> Practical { get; }

    /// <summary>The versions of the règlement intérieur, newest first; empty where the town publishes none.</summary>
    public IReadOnlyList<Bylaws> Rules { get; }

    /// <summary>The help pages of the journeys in the order of their files: the town's own where it wrote one.</summary>
    public IReadOnlyList<Article> Help { get; }

    /// <summary>The pictures of the help pages by file name.</summary>
    public IReadOnlyDictionary<string, HelpPicture> Pictures { get; }

    public Article? FindHelp(string slug) => Help.FirstOrDefault(page => page.Slug == slug);

    public Article? FindNews(string slug) => _news.GetValueOrDefault(slug);

    private static IEnumerable<Article> Read(string folder, ArticleKind kind, List<string> faults)
    {
        var files = new DirectoryInfo(Path.Combine(folder, kind.Folder));
        if (!files.Exists)
        {
            faults.Add($"{files.FullName}: the folder does not exist");
            yield break;
        }

        foreach (var file in files.EnumerateFiles("*.md"))
            if (TryRead(file, kind, faults) is { } article)
                yield return article;
    }

    private static Article? TryRead(FileInfo file, ArticleKind kind, List<string> faults)
    {
        try
        {
            return ArticleReader.Read(Path.GetFileNameWithoutExtension(file.Name), File.ReadAllText(file.FullName, Utf8), kind);
        }
        catch (Exception fault) when (fault is FormatException or DecoderFallbackException or IOException or UnauthorizedAccessException)
        {
            faults.Add($"{file.FullName}: {(fault is DecoderFallbackException ? "it is not UTF-8 text" : fault.Message)}");
            return null;
        }
    }
}
