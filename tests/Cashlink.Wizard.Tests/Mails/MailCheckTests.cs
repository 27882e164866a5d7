using Cashlink.Wizard.Sessions.Mails;

namespace Cashlink.Wizard.Tests.Mails;

/// <summary>How mails are to be sent is checked before anything starts.</summary>
public sealed class MailCheckTests
{
    private static MailSettings Good => new() { Host = "mail.example", From = "anlage@bank.example", User = "wizard", Password = "secret" };

    [Fact]
    public void Settings_ThatAreWhole_OrNotThere_HaveNoFault()
    {
        Assert.Empty(MailCheck.Faults(Good));
        Assert.Empty(MailCheck.Faults(new MailSettings()));
        Assert.False(new MailSettings().IsOn);
    }

    [Theory]
    [InlineData("Host", "Mail:Host is missing")]
    [InlineData("From", "Mail:From is missing")]
    [InlineData("User", "Mail:User is missing")]
    [InlineData("Password", "Mail:Password is missing")]
    public void Setting_ThatIsMissing_IsNamed(string name, string fault)
    {
        var mail = Good;
        typeof(MailSettings).GetProperty(name)!.SetValue(mail, null);

        var line = Assert.Single(MailCheck.Faults(mail));
        Assert.StartsWith(fault, line, StringComparison.Ordinal);
        Assert.Contains($"Mail__{name}", line, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("From", "Bank <anlage@bank.example>")]
    [InlineData("Port", 0)]
    [InlineData("Port", 70_000)]
    [InlineData("Security", MailSecurity.None)]
    public void Setting_ThatIsWrong_IsNamed(string name, object value)
    {
        var mail = Good;
        typeof(MailSettings).GetProperty(name)!.SetValue(mail, value);

        Assert.StartsWith($"Mail:{name} is wrong", Assert.Single(MailCheck.Faults(mail)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    public void OpenLine_ToThisMachine_IsAllowed(string host)
    {
        var mail = Good;
        (mail.Host, mail.Security) = (host, MailSecurity.None);

        Assert.Empty(MailCheck.Faults(mail));
    }

    [Fact]
    public void Times_OfNothing_AreNamed()
    {
        var mail = Good;
        (mail.GiveUpAfter, mail.LinkLifetime) = (TimeSpan.Zero, TimeSpan.FromMinutes(-1));

        Assert.Equal(2, MailCheck.Faults(mail).Count());
    }
}
