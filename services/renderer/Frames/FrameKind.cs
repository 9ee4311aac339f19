namespace EspaceFamille.Renderer.Frames;

/// <summary>What a frame between the renderer's host and the launcher carries.</summary>
public enum FrameKind : byte
{
    /// <summary>To the launcher, empty: can it run tools? The response is one <see cref="State"/>.</summary>
    Status = 1,

    /// <summary>To the launcher: the kind of a file (one byte, of RenderKind), then the file.</summary>
    File = 2,

    /// <summary>Why no tool can run, as UTF-8 for an operator; empty when the launcher is ready.</summary>
    State = 3,

    /// <summary>Width and height in pixels (4 bytes each, little endian), then 3 bytes per pixel: red, green, blue.</summary>
    Page = 4,

    /// <summary>The text layer of the next page, from the first, in UTF-8.</summary>
    Text = 5,

    /// <summary>The last frame of a file: the outcome (one byte), then the number of pages of the document (4 bytes).</summary>
    Done = 6,

    /// <summary>To the launcher: a picture's kind (one byte, of RenderKind), its use (one byte, of PictureUse), then the file.</summary>
    Picture = 7,
}
