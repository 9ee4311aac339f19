namespace EspaceFamille.Platform;

/// <summary>Whether data need a key of one key set: such a key cannot be retired.</summary>
public interface IKeyUse
{
    /// <summary>The name of the key set.</summary>
    string KeySet { get; }

    /// <summary>Whether stored data can be read with this key alone.</summary>
    Task<bool> IsUsedAsync(string keyId, CancellationToken cancel);
}
