using System.Text.Json;
using Cashlink.Wizard.Advisor.Live;
using Cashlink.Wizard.Sessions;

namespace Cashlink.Wizard.Tests.Advisor.Live;

/// <summary>What goes from node to node while one runs the next version already: its names stay, whatever the types are called.</summary>
public sealed class LiveMessageTests
{
    public static TheoryData<LiveMessage, string> Messages => new()
    {
        { new ScreenShareChanged(), """{"kind":"meeting"}""" },
        { new SeatPresence(IsConnected: true, IsGone: false, ShareVersion: 3), """{"kind":"presence","isConnected":true,"isGone":false,"meetingVersion":3}""" },
        { new PageMoved(WizardStep.Units, "check"), """{"kind":"moved","step":{"name":"units"},"view":"check"}""" },
        { new PageScrolled(0.5), """{"kind":"scrolled","share":0.5}""" },
        { new FieldTyped("units", "12", IsChecked: null, "de"), """{"kind":"typed","field":"units","text":"12","isChecked":null,"language":"de"}""" },
        { new FieldFilled("income", IsFilled: true), """{"kind":"filled","anchor":"income","isFilled":true}""" },
        { new FieldEntered("units"), """{"kind":"entered","anchor":"units"}""" },
        { new PlacePointed("units"), """{"kind":"pointed","place":"units"}""" },
        { new PageWanted(), """{"kind":"wanted"}""" },
    };

    [Theory]
    [MemberData(nameof(Messages))]
    public void Message_BetweenNodes_KeepsItsNames(LiveMessage message, string text)
    {
        Assert.Equal(text, JsonSerializer.Serialize(message, JsonSerializerOptions.Web));
        Assert.Equal(message, JsonSerializer.Deserialize<LiveMessage>(text, JsonSerializerOptions.Web));
    }
}
