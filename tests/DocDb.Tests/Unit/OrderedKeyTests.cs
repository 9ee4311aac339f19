using CsCheck;
using EspaceFamille.DocDb.Bson;

namespace EspaceFamille.DocDb.Tests.Unit;

public sealed class OrderedKeyTests
{
    private static readonly Gen<double> Doubles =
        Gen.OneOf(Gen.Double, Gen.Int.Select(number => (double)number), Gen.Long.Select(number => (double)number));

    [Fact]
    public void Key_TwoIntegers_ComeInTheirOrder() => Gen.Select(Gen.Long, Gen.Long).Sample((left, right) =>
        Assert.Equal(left.CompareTo(right), Math.Sign(OrderedKey.Compare(left, right))));

    [Fact]
    public void Key_TwoDoubles_ComeInTheirOrder() => Gen.Select(Doubles, Doubles).Sample((left, right) =>
        Assert.Equal(left == right ? 0 : left.CompareTo(right), Math.Sign(OrderedKey.Compare(left, right))));

    [Fact]
    public void Key_IntegerAndDouble_CompareExactly() => Gen.Select(Gen.Long, Gen.Int[-3, 3]).Sample((number, away) =>
    {
        var other = (double)number + away;
        Assert.Equal(
            ((decimal)number).CompareTo((decimal)new System.Numerics.BigInteger(other)), Math.Sign(OrderedKey.Compare(number, other)));
    });

    [Fact]
    public void Key_TwoTexts_ComeInTheOrderOfTheirBytes() => Gen.Select(Gen.String, Gen.String).Sample((left, right) =>
    {
        var (one, other) = (System.Text.Encoding.UTF8.GetBytes(left), System.Text.Encoding.UTF8.GetBytes(right));
        Assert.Equal(Math.Sign(one.AsSpan().SequenceCompareTo(other)), Math.Sign(OrderedKey.Compare(left, right)));
    });

    [Fact]
    public void Key_Descending_TurnsTheOrder() => Gen.Select(Gen.String, Gen.String).Sample((left, right) =>
        Assert.Equal(
            Math.Sign(OrderedKey.Compare(right, left)), Math.Sign(Descending(left).AsSpan().SequenceCompareTo(Descending(right)))));

    private static byte[] Descending(string text)
    {
        var key = new List<byte>();
        OrderedKey.Append(key, text, descending: true);
        return [.. key];
    }
}
