namespace EspaceFamille.DocDb.Bson;

/// <summary>
/// Orders integers and floating point numbers together: the largest double that is not above the number, then the
/// remainder. NaN sorts before every other number, and -0 equals 0.
/// </summary>
internal static class OrderedNumber
{
    private const double TwoTo63 = 9_223_372_036_854_775_808d;

    public static void Append(List<byte> buffer, double number)
    {
        AppendDouble(buffer, number);
        buffer.Add(0);
        buffer.Add(0);
    }

    public static void Append(List<byte> buffer, long number)
    {
        var floor = (double)number;
        if (floor >= TwoTo63 || (long)floor > number) floor = Math.BitDecrement(floor);
        AppendDouble(buffer, floor);
        // Doubles below 2^63 are at most 1,024 apart: the remainder fits in two bytes.
        var remainder = (ushort)(number - (long)floor);
        buffer.Add((byte)(remainder >> 8));
        buffer.Add((byte)remainder);
    }

    private static void AppendDouble(List<byte> buffer, double number)
    {
        if (double.IsNaN(number))
        {
            OrderedKey.AppendUnsigned(buffer, 0);
            return;
        }

        var bits = BitConverter.DoubleToInt64Bits(number == 0 ? 0d : number);
        OrderedKey.AppendUnsigned(buffer, bits < 0 ? ~(ulong)bits : (ulong)bits | (1UL << 63));
    }
}
