using System.Text;

namespace EspaceFamille.Launcher.Sandbox;

/// <summary>What a prepared stage becomes, as the launcher writes it to its standard input.</summary>
/// <param name="Folder">The job's folder, which becomes the working directory.</param>
/// <param name="Arguments">Those of <see cref="ExecCommand"/>.</param>
/// <param name="Variables">The whole environment of the tool, each as NAME=VALUE.</param>
internal sealed record StageOrder(string Folder, string[] Arguments, string[] Variables)
{
    /// <exception cref="IOException">The stage has ended.</exception>
    public void Write(Stream stage)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Folder);
            Write(writer, Arguments);
            Write(writer, Variables);
        }

        stage.Write(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        stage.Flush();
    }

    /// <returns>Null where the launcher closed the stream: it ends, or needs the stage no more.</returns>
    public static StageOrder? Read(Stream launcher)
    {
        using var reader = new BinaryReader(launcher, Encoding.UTF8, leaveOpen: true);
        try
        {
            return new(reader.ReadString(), ReadAll(reader), ReadAll(reader));
        }
        catch (EndOfStreamException)
        {
            return null;
        }
    }

    private static void Write(BinaryWriter writer, string[] texts)
    {
        writer.Write(texts.Length);
        foreach (var text in texts)
            writer.Write(text);
    }

    private static string[] ReadAll(BinaryReader reader)
    {
        var texts = new string[reader.ReadInt32()];
        for (var at = 0; at < texts.Length; at++)
            texts[at] = reader.ReadString();
        return texts;
    }
}
