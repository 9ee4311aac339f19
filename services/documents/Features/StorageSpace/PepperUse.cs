using EspaceFamille.Documents.Storage.StorageSpace;
using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Features.StorageSpace;

/// <summary>A pepper is needed as long as a storage space is wrapped with it: without it, its password opens nothing.</summary>
internal sealed class PepperUse(SpaceStore spaces) : IKeyUse
{
    /// <summary>The name of the peppers' key set.</summary>
    public const string Peppers = "space-pepper";

    public string KeySet => Peppers;

    public Task<bool> IsUsedAsync(string keyId, CancellationToken cancel) => spaces.IsPepperUsedAsync(keyId, cancel);
}
