namespace EspaceFamille.Platform;

/// <summary>A change met a value of a unique index that another document has, and its caller has no answer for that.</summary>
public sealed class IndexTakenException(string collection, string index)
    : InvalidOperationException($"{collection}: another document has the value of the unique index {index}.")
{
    public string Index => index;
}
