using Cashlink.Wizard.Sessions.Mails;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Mails;

/// <summary>Which texts are mail addresses that can be written to.</summary>
public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("lena@example.org", "lena@example.org")]
    [InlineData("  Lena.Hoffmann+anlage@Example.ORG ", "Lena.Hoffmann+anlage@example.org")]
    [InlineData("o'neill@mail.example.co.uk", "o'neill@mail.example.co.uk")]
    [InlineData("post@müller.example", "post@xn--mller-kva.example")]
    public void Address_ThatCanBeWrittenTo_IsRead(string typed, string address)
    {
        Assert.True(EmailAddress.TryRead(typed, out var read));
        Assert.Equal(address, read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("lena")]
    [InlineData("lena@")]
    [InlineData("@example.org")]
    [InlineData("lena@localhost")]
    [InlineData("lena@127.0.0.1")]
    [InlineData("le na@example.org")]
    [InlineData("lena@exa mple.org")]
    [InlineData(".lena@example.org")]
    [InlineData("le..na@example.org")]
    [InlineData("lena@example..org")]
    [InlineData("lena@-example.org")]
    [InlineData("Lena <lena@example.org>")]
    [InlineData("lena@example.org,other@example.org")]
    [InlineData("lena@example.org\r\nBcc: other@example.org")]
    [InlineData("\"lena\"@example.org")]
    [InlineData("lené@example.org")]
    public void Text_ThatIsNoAddress_IsNotRead(string? typed) => Assert.False(EmailAddress.TryRead(typed, out _));

    [Fact]
    public void NaughtyTexts_AreReadOrNot_AndNeverFail() => Assert.All(NaughtyStrings.All, text =>
    {
        if (EmailAddress.TryRead(text, out var address))
            Assert.DoesNotContain(address, sign => char.IsControl(sign) || char.IsWhiteSpace(sign));
        EmailAddress.TryRead($"{text}@example.org", out _);
        EmailAddress.TryRead($"lena@{text}", out _);
    });
}
