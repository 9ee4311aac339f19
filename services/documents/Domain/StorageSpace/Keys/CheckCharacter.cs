namespace EspaceFamille.Documents.Domain.StorageSpace.Keys;

/// <summary>
/// The check character of 31 values of five bits: their sum in the field of 32 elements, each weighted by another power of a generator.
/// It finds each single wrong character, and each exchange of two neighbours.
/// </summary>
internal static class CheckCharacter
{
    /// <summary>x^5 + x^2 + 1, which is primitive: the powers of x are the 31 elements that are not zero.</summary>
    private const int Polynomial = 0b100101;
    private const int Overflow = 0b100000;

    /// <param name="values">Each from 0 to 31, at most 31 of them.</param>
    public static int Of(IReadOnlyList<int> values)
    {
        // Horner's scheme: the weight of the last value is x.
        var sum = 0;
        foreach (var value in values)
            sum = TimesX(sum ^ value);
        return sum;
    }

    private static int TimesX(int value) => (value << 1) is var doubled && (doubled & Overflow) != 0 ? doubled ^ Polynomial : doubled;
}
