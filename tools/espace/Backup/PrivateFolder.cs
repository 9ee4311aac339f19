using EspaceFamille.Tool.Places;

namespace EspaceFamille.Tool.Backup;

/// <summary>A work folder for the owner alone. It is in the data folder, so that a move into place is a rename.</summary>
internal sealed class PrivateFolder : IDisposable
{
    public PrivateFolder(DataFolder data)
    {
        Path = data.At($"work-{Guid.CreateVersion7():N}");
        Directory.CreateDirectory(Path, DataFolder.OwnerOnly);
    }

    public string Path { get; }

    public string At(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
