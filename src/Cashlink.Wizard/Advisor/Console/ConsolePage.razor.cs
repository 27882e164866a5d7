using Cashlink.Api;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Partners;
using Cashlink.Wizard.Shell.Addresses;
using Cashlink.Wizard.Shell.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using Microsoft.JSInterop;

namespace Cashlink.Wizard.Advisor.Console;

/// <summary>The advisor's console: the sessions that are his, a page at a time, kept up to date while it is open.</summary>
public sealed partial class ConsolePage(
    ConsoleState state, ConsoleFeed feed, PartnerDirectory partners, IOptions<AddressSettings> settings, NavigationManager navigation,
    IJSRuntime script)
    : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _left = new();

    /// <summary>Where the pages before the one shown begin; null for the first.</summary>
    private readonly Stack<ConsoleCursor?> _before = new();

    private Language _language = Language.Default;
    private Partner? _partner;
    private IReadOnlyList<Campaign> _campaigns = [];
    private Dictionary<Guid, string> _campaignNames = [];
    private ConsoleQuery _query = new();
    private ConsoleCursor? _begin;
    private ConsoleEntryPage? _page;
    private ClientLink? _link;
    private string _linkedClient = "";

    [CascadingParameter]
    public AdvisorAccess? Access { get; set; }

    private ConsoleState State => state;

    private IReadOnlyList<Language> Offered => _partner?.OfferedLanguages ?? Language.All;

    /// <summary>True when there is nothing to search in.</summary>
    private bool IsEmpty => _page is { Entries.Count: 0 } && _query == new ConsoleQuery() && _before.Count == 0;

    private ConsoleTexts Texts => ConsoleTexts.Languages.In(_language);

    private ShellTexts Shell => ShellTexts.All.In(_language);

    public void Dispose()
    {
        if (_left.IsCancellationRequested)
            return;
        _left.Cancel();
        _left.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        // The door lets nobody through without an admission; but a circuit of something else can be sent here by its browser.
        if (Access is null)
        {
            GoToTheDoor();
            return;
        }
        state.Enter(Access);
        _partner = partners.Find(Access.PartnerId);
        _language = _partner?.LanguageOr(Access.Locale) ?? Language.OrDefault(Access.Locale);
        await ReadAsync();
        _campaigns = await state.CampaignsAsync(_left.Token);
        _campaignNames = _campaigns.ToDictionary(campaign => campaign.Id, campaign => campaign.Name);
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender && Access is not null)
            _ = feed.RunAsync(() => InvokeAsync(ReadAgainAsync), _left.Token);
    }

    private async Task ReadAgainAsync()
    {
        await ReadAsync();
        StateHasChanged();
    }

    private async Task ReadAsync()
    {
        if (_left.IsCancellationRequested)
            return;
        try
        {
            _page = await state.ListAsync(_query, _begin, _left.Token);
            feed.Watch(_page.Entries.Select(entry => entry.SessionId));
        }
        catch (ConsoleClosedException)
        {
            GoToTheDoor();
        }
    }

    private Task FilterAsync(ConsoleQuery query)
    {
        _query = query;
        return ShowFirstPageAsync();
    }

    private Task ShowFirstPageAsync()
    {
        _before.Clear();
        _begin = null;
        return ReadAsync();
    }

    private Task ShowOlderAsync()
    {
        if (_page?.Next is not { } next)
            return Task.CompletedTask;
        _before.Push(_begin);
        _begin = next;
        return ReadAsync();
    }

    private Task ShowNewerAsync()
    {
        if (!_before.TryPop(out _begin))
            return Task.CompletedTask;
        return ReadAsync();
    }

    private async Task MakeLinkAsync(Guid sessionId)
    {
        try
        {
            _link = await state.MakeClientLinkAsync(sessionId, _left.Token);
            _linkedClient = _page?.Entries.FirstOrDefault(entry => entry.SessionId == sessionId)?.Client.Text ?? "";
        }
        catch (ConsoleClosedException)
        {
            GoToTheDoor();
        }
    }

    private string CountOf(ConsoleEntryPage page) => (page.Next, _before.Count) switch
    {
        (null, 0) => Texts.Total(page.Entries.Count),
        (null, var before) => $"{Texts.Page(before + 1)}: {Texts.Count(page.Entries.Count)}",
        (_, var before) => $"{Texts.Page(before + 1)}: {Texts.CountAndMore(page.Entries.Count)}",
    };

    private string AddressOf(ClientLink link) => new Uri(settings.Value.PublicUrl ?? new Uri(navigation.BaseUri), link.Path).AbsoluteUri;

    private void CloseLink() => _link = null;

    private async Task ChooseLanguageAsync(Language language)
    {
        _language = language;
        await script.InvokeVoidAsync("cashlinkWizard.setLanguage", language.Code);
    }

    private async Task LeaveAsync()
    {
        await state.LeaveAsync();
        GoToTheDoor();
    }

    /// <summary>The door knows why the page is not open any more.</summary>
    private void GoToTheDoor() => navigation.NavigateTo(AdvisorCookie.Path, forceLoad: true);
}
