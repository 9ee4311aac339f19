using Microsoft.Extensions.DependencyInjection;

namespace EspaceFamille.Platform;

/// <summary><c>retire-key SET ID</c>: nothing is encrypted or signed under this key any more, and hosts may start without it.</summary>
internal static class RetireKeyCommand
{
    private const int Usage = 64, InUse = 65;

    public static HostCommand Command { get; } = new("retire-key", RunAsync);

    private static async Task<int> RunAsync(IServiceProvider services, string[] args, CancellationToken cancel)
    {
        if (args is not [var keySet, var keyId])
        {
            await Console.Error.WriteLineAsync("retire-key requires the name of a key set and the id of one of its keys.");
            return Usage;
        }

        foreach (var use in services.GetServices<IKeyUse>().Where(use => use.KeySet == keySet))
        {
            if (!await use.IsUsedAsync(keyId, cancel))
                continue;
            await Console.Error.WriteLineAsync($"Stored data still need the key '{keyId}' of '{keySet}': it was not retired.");
            return InUse;
        }

        if (await services.GetRequiredService<KeyCheckStore>().RetireAsync(keySet, keyId, cancel))
            return 0;
        await Console.Error.WriteLineAsync($"This host has never used a key '{keyId}' of '{keySet}'.");
        return Usage;
    }
}
