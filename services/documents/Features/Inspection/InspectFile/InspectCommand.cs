using System.Text;
using EspaceFamille.Documents.Domain.Inspection;
using EspaceFamille.Documents.Domain.SupportingDocuments;

namespace EspaceFamille.Documents.Features.Inspection.InspectFile;

/// <summary>
/// The child process, `EspaceFamille.Documents inspect`: reads files from standard input, writes one verdict per line, and
/// exits when the host closes the pipe. It has no configuration and no secrets, and uses neither disk nor network.
/// </summary>
internal static class InspectCommand
{
    /// <summary>Exit code after memory ran out: the process cannot safely inspect another file.</summary>
    private const int OutOfMemory = 3;

    public static int Run()
    {
        ChildLimits.Apply();
        using var host = Console.OpenStandardInput();
        using var verdicts = Console.OpenStandardOutput();
        Console.SetOut(TextWriter.Null);
        WarmUp.Run();
        verdicts.Write(Encoding.ASCII.GetBytes(InspectionFrames.Ready + "\n"));
        while (InspectionFrames.ReadFile(host, out var kind) is { } file)
        {
            if (Inspect(kind, file) is not { } verdict) return OutOfMemory;
            verdicts.Write(InspectionFrames.Line(verdict));
        }

        return 0;
    }

    // A parser can throw any exception on a hostile file: each means that the file is damaged.
    private static FileVerdict? Inspect(FileKind kind, byte[] file)
    {
        try
        {
            return StructureInspection.Inspect(kind, file);
        }
        catch (OutOfMemoryException)
        {
            return null;
        }
        catch (Exception)
        {
            return FileVerdict.Refuse(RefusalCode.Damaged);
        }
    }
}
