namespace EspaceFamille.Platform;

/// <summary>What a host checks of its keys before it migrates and before it serves. The checks run in the order of registration.</summary>
internal interface IKeyCheck
{
    /// <exception cref="UnreadableKeysException">A key is missing, or is another one than the data was encrypted under.</exception>
    Task RunAsync(CancellationToken cancel);
}
