using System.Security.Cryptography;

namespace LearnClinicalAI.Certificates.Tests;

public sealed class CertificateIdTests
{
    [Fact]
    public void All_128_bits_go_into_the_id()
    {
        Assert.Equal(new string('0', 26), CertificateId.New(new byte[16]));
        Assert.Equal("7ZZZZZZZZZZZZZZZZZZZZZZZZZ", CertificateId.New([.. Enumerable.Repeat((byte)0xFF, 16)]));

        var ids = Enumerable.Range(0, 128).Select(bit => CertificateId.New(WithBit(bit))).ToHashSet();
        Assert.Equal(128, ids.Count);
        Assert.All(ids, id => Assert.True(CertificateId.IsWellFormed(id)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("8ZZZZZZZZZZZZZZZZZZZZZZZZZ")]
    [InlineData("0000000000000000000000000")]
    [InlineData("000000000000000000000000000")]
    [InlineData("0000000000000000000000000I")]
    [InlineData("0000000000000000000000000u")]
    [InlineData("0000000000000000000000000\n")]
    public void What_New_would_not_write_is_not_well_formed(string id) => Assert.False(CertificateId.IsWellFormed(id));

    [Fact]
    public void An_id_typed_from_paper_is_read()
    {
        var id = CertificateId.New(RandomNumberGenerator.GetBytes(16));
        var typed = " " + CertificateId.Grouped(id).ToLowerInvariant().Replace('0', 'o').Replace('1', 'l') + " ";

        Assert.Equal(id, CertificateId.Read(typed));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("../../etc/passwd")]
    public void What_is_no_id_is_read_as_none(string? typed) => Assert.Null(CertificateId.Read(typed));

    [Fact]
    public void An_id_is_made_of_sixteen_bytes_and_no_other_number() =>
        Assert.Throws<ArgumentException>(() => CertificateId.New(new byte[15]));

    private static byte[] WithBit(int bit)
    {
        var bytes = new byte[16];
        bytes[bit / 8] = (byte)(1 << (bit % 8));
        return bytes;
    }
}
