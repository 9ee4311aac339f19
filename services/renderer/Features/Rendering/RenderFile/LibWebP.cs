using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EspaceFamille.Renderer.Features.Rendering.RenderFile;

/// <summary>
/// The distribution's libwebp, called with raw pixels alone. Skia's own copy encodes with its default effort (method 4), which takes six
/// times as long as method 1 for files that are a quarter smaller.
/// </summary>
internal static partial class LibWebP
{
    private const string Library = "libwebp.so.7";

    /// <summary>The version that the layouts below are of. The library compares its upper byte, and adds fields at the end only.</summary>
    private const int AbiVersion = 0x020f;

    /// <summary>0 is the fastest, 6 the smallest; from 3 on each block is encoded in several ways to choose one.</summary>
    private const int Method = 1;

    private static readonly nint Handle = NativeLibrary.TryLoad(Library, out var handle) ? handle : 0;

    public static bool IsInstalled => Handle != 0;

    /// <param name="pixels">Exactly 3 bytes per pixel: red, green, blue.</param>
    /// <param name="quality">From 0 to 100.</param>
    public static unsafe byte[] Encode(int width, int height, ReadOnlySpan<byte> pixels, float quality)
    {
        if (pixels.Length != checked(width * height * 3))
            throw new ArgumentException("Other than 3 bytes per pixel.", nameof(pixels));
        var (config, picture, memory) = (default(Config), default(Picture), default(Memory));
        Check(InitConfig(ref config, preset: 0, quality, AbiVersion));
        Check(InitPicture(ref picture, AbiVersion));
        (config.Method, config.ThreadLevel) = (Method, 1);
        (picture.Width, picture.Height) = (width, height);
        try
        {
            Check(ImportRgb(ref picture, in MemoryMarshal.GetReference(pixels), width * 3));
            // A local that nothing moves: the library writes into it while Encode runs.
            picture.Writer = NativeLibrary.GetExport(Handle, "WebPMemoryWrite");
            picture.Target = (nint)Unsafe.AsPointer(ref memory);
            Check(Encode(ref config, ref picture));
            return new ReadOnlySpan<byte>((void*)memory.Bytes, checked((int)memory.Size)).ToArray();
        }
        finally
        {
            FreePicture(ref picture);
            ClearMemory(ref memory);
        }
    }

    private static void Check(int isDone)
    {
        if (isDone == 0)
            throw new InvalidOperationException("libwebp made no picture.");
    }

    [LibraryImport(Library, EntryPoint = "WebPConfigInitInternal")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int InitConfig(ref Config config, int preset, float quality, int version);

    [LibraryImport(Library, EntryPoint = "WebPPictureInitInternal")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int InitPicture(ref Picture picture, int version);

    [LibraryImport(Library, EntryPoint = "WebPPictureImportRGB")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int ImportRgb(ref Picture picture, ref readonly byte pixels, int bytesPerRow);

    [LibraryImport(Library, EntryPoint = "WebPEncode")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Encode(ref Config config, ref Picture picture);

    [LibraryImport(Library, EntryPoint = "WebPPictureFree")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial void FreePicture(ref Picture picture);

    [LibraryImport(Library, EntryPoint = "WebPMemoryWriterClear")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial void ClearMemory(ref Memory memory);

    /// <summary>WebPConfig, with room for fields of later versions.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Config
    {
        [FieldOffset(8)]
        public int Method;

        [FieldOffset(84)]
        public int ThreadLevel;
    }

    /// <summary>WebPPicture, with room for fields of later versions.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 512)]
    private struct Picture
    {
        [FieldOffset(8)]
        public int Width;

        [FieldOffset(12)]
        public int Height;

        [FieldOffset(96)]
        public nint Writer;

        [FieldOffset(104)]
        public nint Target;
    }

    /// <summary>WebPMemoryWriter.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Memory
    {
        public nint Bytes;
        public nuint Size;
        public nuint Capacity;
        public uint Padding;
    }
}
