namespace EspaceFamille.EndToEnd.Tests.Secrecy.StolenCopy;

/// <summary>Tries every key on every field; what a field contains is tried as a key too, until nothing more opens.</summary>
internal static class CopyAttack
{
    private const int KeyBytes = 32;

    public static IReadOnlyList<(SealedField Field, byte[] Content)> Run(
        IReadOnlyList<SealedField> fields, IReadOnlyCollection<byte[]> keys)
    {
        var opened = new Dictionary<SealedField, byte[]>();
        for (var candidates = keys; candidates.Count > 0;)
        {
            var found = (
                from field in fields
                where !opened.ContainsKey(field)
                let content = candidates.Select(field.TryDecrypt).FirstOrDefault(content => content is not null)
                where content is not null
                select (field, content)).ToList();
            foreach (var (field, content) in found)
                opened[field] = content;
            candidates = [.. found.Select(one => one.content).Where(content => content.Length == KeyBytes)];
        }

        return [.. opened.Select(one => (one.Key, one.Value))];
    }
}
