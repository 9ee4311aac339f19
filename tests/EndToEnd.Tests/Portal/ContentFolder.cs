namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>A town's own folder of articles, deleted when the test ends.</summary>
public sealed class ContentFolder : IDisposable
{
    public ContentFolder(params (string File, string Text)[] articles)
    {
        Directory.CreateDirectory(At("actualites"));
        Directory.CreateDirectory(At("infos-pratiques"));
        foreach (var (file, text) in articles)
            File.WriteAllText(At(file), text);
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("contenu-").FullName;

    public string At(string file) => System.IO.Path.Combine(Path, file);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
