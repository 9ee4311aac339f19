using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace EspaceFamille.Documents.Domain.Inspection;

/// <summary>Checks every object of a PDF, including those in object streams, and every name and key in it.</summary>
internal sealed class PdfWalk(Structure structure)
{
    /// <summary>A page of text has some dozens of objects: far more than any certificate needs.</summary>
    private const int MaxObjects = 100_000;
    private const int MaxDepth = 128;

    public FileRefusal? Check()
    {
        var references = structure.CrossReferenceTable.ObjectOffsets.Keys;
        if (references.Count() > MaxObjects) return new FileRefusal(RefusalCode.Damaged);
        return Check(structure.Catalog.CatalogDictionary, 0) ?? references.Select(Check).FirstOrDefault(refusal => refusal is not null);
    }

    private FileRefusal? Check(IndirectReference reference) =>
        structure.GetObject(reference) is { } found ? Check(found.Data, 0) : null;

    // References are not followed: each object is checked on its own, so a cycle cannot cause a loop.
    private static FileRefusal? Check(IToken token, int depth) => token switch
    {
        _ when depth > MaxDepth => new FileRefusal(RefusalCode.Damaged),
        NameToken name => PdfNames.Check(name.Data),
        DictionaryToken dictionary => Check(dictionary, depth),
        StreamToken stream => Check(stream.StreamDictionary, depth),
        ArrayToken array => array.Data.Select(item => Check(item, depth + 1)).FirstOrDefault(refusal => refusal is not null),
        _ => null,
    };

    private static FileRefusal? Check(DictionaryToken dictionary, int depth)
    {
        foreach (var (key, value) in dictionary.Data)
            if ((PdfNames.CheckKey(key) ?? Check(value, depth + 1)) is { } refusal) return refusal;
        return null;
    }
}
