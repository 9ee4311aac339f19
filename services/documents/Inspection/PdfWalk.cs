using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace EspaceFamille.Documents.Inspection;

/// <summary>Every object of a PDF, inside object streams as well, and every name and key in it.</summary>
internal sealed class PdfWalk(Structure structure)
{
    /// <summary>A page of text holds some dozens of objects; this is far above any certificate.</summary>
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

    // References are not followed: each object has its own turn, so a cycle costs nothing.
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
