using EspaceFamille.DocDb.Bson;
using EspaceFamille.DocDb.Storage;

namespace EspaceFamille.DocDb.Query;

/// <summary>Sorts results that no index returns in order, in bounded memory.</summary>
internal static class Sorting
{
    /// <summary>MongoDB's own limit for a sort in memory.</summary>
    private const long MaxBytes = 104_857_600;

    public static IEnumerable<StoredDocument> InMemory(IEnumerable<StoredDocument> documents, SortOrder sort)
    {
        var bytes = 0L;
        var keyed = new List<(byte[] Key, StoredDocument Document)>();
        foreach (var document in documents)
        {
            bytes += document.Body.Length;
            if (bytes > MaxBytes)
            {
                throw new CommandFailure(292, "QueryExceededMemoryLimitNoDiskUseAllowed",
                    $"Sort exceeded memory limit of {MaxBytes} bytes, but did not opt in to external sorting.");
            }

            keyed.Add((sort.KeyOf(document.Value), document));
        }

        return keyed
            .OrderBy(one => one.Key, KeyOrder.Instance)
            .Select(one => one.Document);
    }
}
