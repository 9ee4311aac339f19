namespace EspaceFamille.Architecture.Tests;

/// <summary>The operations of storage spaces that write and take no idempotency key.</summary>
internal static class SpaceWrites
{
    /// <summary>Why a repeat of each does no harm.</summary>
    public static readonly Dictionary<string, string> WithoutKey = new(StringComparer.Ordinal)
    {
        ["createSpace"] = "an account has one storage space: a repeat is refused and changes nothing",
        ["openSpace"] = "a repeat opens it again, for the same session",
        ["extendSpace"] = "it only moves an end on",
        ["closeSpace"] = "a storage space is closed once",
        ["renewSpaceCode"] = "a repeat makes another code: the latest one is shown and confirmed",
        ["confirmSpaceCode"] = "a code is confirmed once: a repeat is refused and changes nothing",
        ["changeSpacePassword"] = "a repeat is refused by the new password and changes nothing",
        ["recoverSpace"] = "a repeat opens it again, under the same new password",
        ["scheduleSpaceEmptying"] = "an emptying is scheduled once: a repeat answers its day",
        ["cancelSpaceEmptying"] = "an emptying is cancelled once",
        ["addSpaceDocument"] = "a key would store the hash of private content: the owner sees and deletes a duplicate",
        ["addSpaceDocuments"] = "content that the document has is not stored twice",
        ["addSpaceDocumentsOfAccount"] = "content that the document has is not stored twice",
        ["duplicateFile"] = "a file that the storage space has is not stored twice",
        ["duplicateFileOfAccount"] = "a file that the storage space has is not stored twice",
        ["describeSpaceDocument"] = "the same details twice are the same document",
        ["replaceSpaceFile"] = "the same file twice is the same document",
        ["deleteSpaceDocument"] = "a document is deleted once",
    };
}
