using EspaceFamille.DocDb.Bson;
using EspaceFamille.Documents.Domain.Inspection;
using EspaceFamille.Documents.Domain.SupportingDocuments;

namespace EspaceFamille.Fuzzing;

/// <summary>
/// The parsers of untrusted bytes: the inspection of each kind of file, and the BSON documents that clients send. A crash is
/// the end of the process, more than two seconds, or an exception that the parser's callers do not handle.
/// </summary>
internal static class Parsers
{
    public const string Documents = "bson";

    /// <summary>Runs no code of the parsers yet: their branches are counted only once the fuzzer has started.</summary>
    /// <param name="name">A kind of file, or <see cref="Documents"/>.</param>
    public static Action<byte[]> Named(string name)
    {
        if (name == Documents)
            return ReadDocument;
        var kind = Enum.Parse<FileKind>(name, ignoreCase: true);
        return bytes => Inspect(kind, bytes);
    }

    // The upload catches nothing: a verdict is the only result.
    private static void Inspect(FileKind kind, byte[] bytes) => _ = FileInspection.Inspect($"fuzzed.{kind}", bytes);

    private static void ReadDocument(byte[] bytes)
    {
        try
        {
            _ = DocumentReader.ReadReceived(bytes, 0, bytes.Length);
        }
        catch (FormatException)
        {
            // The server closes the connection.
        }
    }
}
