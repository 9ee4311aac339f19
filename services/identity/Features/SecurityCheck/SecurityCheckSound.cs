using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Security.Cryptography;
using EspaceFamille.Identity.Domain.SecurityCheck;

namespace EspaceFamille.Identity.Features.SecurityCheck;

/// <summary>
/// The spoken text: the recordings of its letters and digits in a row, with pauses of different lengths and a soft noise, twice. All
/// recordings are WAV files of one format: PCM, 16 bits, one channel, 11,025 samples per second.
/// </summary>
internal static class SecurityCheckSound
{
    private const int HeaderBytes = 44;
    private const int SamplesPerSecond = 11_025;
    private const int SampleBytes = 2;
    private const int MinPauseSamples = SamplesPerSecond * 45 / 100;
    private const int MaxPauseSamples = SamplesPerSecond * 75 / 100;
    private const int BetweenSamples = SamplesPerSecond * 3 / 2;

    /// <summary>About a hundredth of the voice.</summary>
    private const int Noise = 160;

    private static readonly Lazy<FrozenDictionary<char, byte[]>> Recordings = new(() =>
        ControlText.Alphabet.ToFrozenDictionary(sign => sign, Read));

    public static byte[] Speak(string text)
    {
        byte[] once = [.. text.SelectMany(sign => Recordings.Value[sign].Concat(Pause()))];
        byte[] samples = [.. once, .. new byte[BetweenSamples * SampleBytes], .. once];
        for (var place = 0; place < samples.Length; place += SampleBytes)
        {
            var sample = samples.AsSpan(place, SampleBytes);
            var noisy = BinaryPrimitives.ReadInt16LittleEndian(sample) + RandomNumberGenerator.GetInt32(-Noise, Noise + 1);
            BinaryPrimitives.WriteInt16LittleEndian(sample, (short)Math.Clamp(noisy, short.MinValue, short.MaxValue));
        }

        return [.. Header(samples.Length), .. samples];
    }

    private static byte[] Pause() => new byte[RandomNumberGenerator.GetInt32(MinPauseSamples, MaxPauseSamples) * SampleBytes];

    /// <summary>The samples of a recording, without its header.</summary>
    private static byte[] Read(char sign)
    {
        using var file = typeof(SecurityCheckSound).Assembly.GetManifestResourceStream($"sound-{sign}.wav")!;
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes[HeaderBytes..];
    }

    private static byte[] Header(int dataBytes)
    {
        var header = new byte[HeaderBytes];
        "RIFF"u8.CopyTo(header);
        Write(4, HeaderBytes - 8 + dataBytes);
        "WAVEfmt "u8.CopyTo(header.AsSpan(8));
        Write(16, 16);
        // PCM, one channel.
        (header[20], header[22]) = (1, 1);
        Write(24, SamplesPerSecond);
        Write(28, SamplesPerSecond * SampleBytes);
        (header[32], header[34]) = (SampleBytes, SampleBytes * 8);
        "data"u8.CopyTo(header.AsSpan(36));
        Write(40, dataBytes);
        return header;

        void Write(int place, int number) => BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(place), number);
    }
}
