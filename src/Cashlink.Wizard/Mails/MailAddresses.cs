using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Shell.Addresses;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace Cashlink.Wizard.Mails;

/// <summary>The addresses that stand in mails. A mail is read without a request that could say where the wizard is.</summary>
public sealed class MailAddresses(IOptions<AddressSettings> settings, IServer server)
{
    public const string ConfirmPath = "/mail/confirm/";
    public const string StopPath = "/mail/stop/";
    public const string ReturnPath = "/return/";
    public const string EnterPath = "/return/enter/";
    public const string WithdrawalPath = "/widerruf";

    /// <summary>Where an address is confirmed.</summary>
    public Uri Confirm(string token, Language language) => Of(ConfirmPath + token, language);

    /// <summary>Where no more mails are asked for.</summary>
    public Uri Stop(string token, Language language) => Of(StopPath + token, language);

    /// <summary>Where a fresh link is asked for.</summary>
    public Uri Return(string token, Language language) => Of(ReturnPath + token, language);

    /// <summary>Where a fresh link leads.</summary>
    public Uri Enter(string token) => new(Base, EnterPath + token);

    /// <summary>The public entry for a withdrawal.</summary>
    public Uri Withdrawal(Language language) => Of(WithdrawalPath, language);

    /// <summary>On a developer's machine no address is set; the one that the wizard listens at is right there.</summary>
    private Uri Base => settings.Value.PublicUrl
        ?? new Uri((server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost").Replace("//127.0.0.1:", "//localhost:", StringComparison.Ordinal));

    private Uri Of(string path, Language language) => new(Base, $"{path}?lang={language.Code}");
}
