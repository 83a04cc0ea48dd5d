// Asks again until the case is there.
setTimeout(function () { location.reload(); }, 2000);
