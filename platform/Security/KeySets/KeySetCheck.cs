namespace EspaceFamille.Platform;

/// <summary>Compares the configured keys with the check values, and keeps a check value of each key that has none yet.</summary>
internal sealed class KeySetCheck(IEnumerable<KeySet> keySets, KeyCheckStore store) : IKeyCheck
{
    public async Task RunAsync(CancellationToken cancel)
    {
        var stored = await store.ReadAllAsync(cancel);
        Refuse(keySets.SelectMany(keySet => Faults(keySet, stored)));
        foreach (var keySet in keySets)
            await KeepNewAsync(keySet, stored, cancel);
    }

    private static IEnumerable<string> Faults(KeySet keySet, IEnumerable<KeyCheckValue> stored)
    {
        var keys = keySet.Keys.ToDictionary(StringComparer.Ordinal);
        foreach (var value in stored.Where(value => value.KeySet == keySet.Name))
        {
            if (!keys.TryGetValue(value.KeyId, out var key))
            {
                if (!value.Retired)
                    yield return $"the key '{value.KeyId}' of '{keySet.Name}' is missing";
            }
            else if (!value.IsOf(key))
            {
                yield return $"the key '{value.KeyId}' of '{keySet.Name}' is not the one that this database was used with";
            }
        }
    }

    private async Task KeepNewAsync(KeySet keySet, IEnumerable<KeyCheckValue> stored, CancellationToken cancel)
    {
        foreach (var (id, key) in keySet.Keys.Where(key => stored.All(value => value.Id != KeyCheckValue.IdOf(keySet.Name, key.Key))))
        {
            var first = await store.KeepFirstAsync(KeyCheckValue.Of(keySet.Name, id, key), cancel);
            Refuse(Faults(keySet, [first]));
        }
    }

    private static void Refuse(IEnumerable<string> faults)
    {
        if (faults.ToList() is { Count: > 0 } found)
            throw new UnreadableKeysException(string.Join("; ", found));
    }
}
