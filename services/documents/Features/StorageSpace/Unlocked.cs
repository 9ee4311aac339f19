using EspaceFamille.Documents.Domain.StorageSpace;
using EspaceFamille.Documents.Domain.StorageSpace.Keys;

namespace EspaceFamille.Documents.Features.StorageSpace;

/// <summary>What the right storage password opened. Disposing it overwrites the key.</summary>
/// <param name="Key">The key of the space.</param>
/// <param name="Space">As it was read, with the wrap that the password opened.</param>
/// <param name="Stronger">Another wrap under the same password; null where the stored one is as strong.</param>
internal sealed record Unlocked(SpaceKey Key, Space Space, PasswordWrap? Stronger) : IDisposable
{
    public PasswordWrap Opened => Space.PasswordWrap!;

    public void Dispose() => Key.Dispose();
}
