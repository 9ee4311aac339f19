using System.Text;
using Google.Protobuf;

namespace EspaceFamille.EndToEnd.Tests.Secrecy;

/// <summary>
/// The texts in a protobuf message whose schema nobody needs to know: numbers and times, whose bytes may look like
/// letters, are left out.
/// </summary>
internal static class ProtobufTexts
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static IEnumerable<string> Of(byte[] message) => FieldsOf(message) is { } fields ? fields.SelectMany(TextsOf) : [];

    /// <summary>A field of bytes is a text, a message, or by chance both.</summary>
    private static IEnumerable<string> TextsOf(byte[] field)
    {
        var text = Read(field);
        return text is null ? Of(field) : Of(field).Append(text);
    }

    private static string? Read(byte[] field)
    {
        try
        {
            var text = Strict.GetString(field);
            return text.Any(letter => char.IsControl(letter) && !char.IsWhiteSpace(letter)) ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>The fields that hold bytes; null when these bytes are no message.</summary>
    private static List<byte[]>? FieldsOf(byte[] message)
    {
        var fields = new List<byte[]>();
        try
        {
            using var input = new CodedInputStream(message);
            while (input.ReadTag() is not 0 and var tag)
            {
                if (WireFormat.GetTagWireType(tag) == WireFormat.WireType.LengthDelimited)
                    fields.Add(input.ReadBytes().ToByteArray());
                else
                    input.SkipLastField();
            }

            return fields;
        }
        catch (InvalidProtocolBufferException)
        {
            return null;
        }
    }
}
